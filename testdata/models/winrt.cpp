#include <winrt/base.h>
