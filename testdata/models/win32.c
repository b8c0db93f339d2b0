#include <windows.h>
#include <process.h>
