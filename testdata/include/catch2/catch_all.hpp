// Stand-in for Catch2 3: what the macros of its assertions call.
#pragma once

namespace Catch
{
bool isDebuggerActive();
}
