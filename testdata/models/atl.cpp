// Visual C++ alone has the real headers.
#include <afxmt.h>
#include <atlbase.h>
