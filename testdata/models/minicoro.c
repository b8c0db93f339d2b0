// args: -std=gnu17
#include <minicoro.h>
