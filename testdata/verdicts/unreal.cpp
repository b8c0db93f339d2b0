// Unreal Engine: whether a pointer counts atomically, its type arguments do not tell.
#include <CoreMinimal.h>

struct uses {
	TSharedPtr<int> pointer;
	TSharedRef<int, ESPMode::NotThreadSafe> reference;
	FCriticalSection section;
	FScopeLock lock;
};
// verdict: TSharedPtr<int>: send unknown, sync unknown
// verdict: TSharedRef: send unknown, sync unknown
// verdict: FPThreadsCriticalSection: send yes, sync yes
// verdict: FScopeLock: send no, sync no
