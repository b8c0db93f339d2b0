// The real headers need a target: --target=x86_64-w64-mingw32 and the Windows SDK.
#include <wil/com.h>
#include <wil/resource.h>
