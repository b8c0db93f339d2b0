// C++/WinRT: agile references travel, locks do not; of the rest the type does not tell.
#include <winrt/base.h>

struct uses {
	winrt::slim_mutex mutex;
	winrt::slim_lock_guard guard;
	winrt::agile_ref<int> agile;
	winrt::com_ptr<int> pointer;
	winrt::weak_ref<int> weak;
	winrt::hstring text;
	winrt::Windows::Foundation::IAsyncAction action;
};
// verdict: winrt::slim_mutex: send yes, sync yes
// verdict: winrt::slim_lock_guard: send no, sync no
// verdict: winrt::agile_ref<int>: send yes, sync yes
// verdict: winrt::com_ptr<int>: send unknown, sync unknown
// verdict: winrt::weak_ref<int>: send unknown, sync unknown
// verdict: winrt::hstring: send yes, sync yes
// verdict: winrt::Windows::Foundation::IAsyncAction: send yes, sync yes
