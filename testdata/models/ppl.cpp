// Visual C++ alone has the real headers.
#include <ppl.h>
#include <ppltasks.h>
