// The real headers need a target: --target=x86_64-w64-mingw32 and MinGW's folder.
// absent: SetThreadDescription -- not in Debian's MinGW
#include <windows.h>

#include <process.h>
