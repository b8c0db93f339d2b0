// Stand-in for the Windows Implementation Libraries.
#pragma once
#include <windows.h>

namespace wil {
template <typename storage_t> class unique_any_t : public storage_t {};
namespace details {
struct lock_storage {
	void *pointer;
};
}
using rwlock_release_exclusive_scope_exit = unique_any_t<details::lock_storage>;
using cs_leave_scope_exit = unique_any_t<details::lock_storage>;
class srwlock {
public:
	rwlock_release_exclusive_scope_exit lock_exclusive() noexcept;
	rwlock_release_exclusive_scope_exit lock_shared() noexcept;

private:
	SRWLOCK m_lock;
};
class critical_section {
public:
	cs_leave_scope_exit lock() noexcept;

private:
	CRITICAL_SECTION m_cs;
};
class condition_variable {
public:
	void wait(const cs_leave_scope_exit &lock) noexcept;
	bool wait_for(const cs_leave_scope_exit &lock, DWORD timeout) noexcept;

private:
	CONDITION_VARIABLE m_cv;
};
enum class SlimEventType { AutoReset, ManualReset };
template <SlimEventType Type> class slim_event_t {
public:
	bool wait(DWORD timeout) noexcept;

private:
	bool m_isSignaled;
};
}
