// Stand-in for Gecko.
#pragma once

class nsIRunnable;
unsigned NS_DispatchToMainThread(nsIRunnable *aEvent, unsigned aDispatchFlags = 0);
