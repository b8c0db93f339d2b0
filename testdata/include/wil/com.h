// Stand-in for the Windows Implementation Libraries.
#pragma once

namespace wil {
struct err_exception_policy {};
template <typename T, typename err_policy = err_exception_policy> class com_ptr_t {
public:
	com_ptr_t(const com_ptr_t &other) noexcept;
	~com_ptr_t() noexcept;
	T *operator->() const noexcept;

private:
	T *m_ptr;
};
template <typename T> using com_ptr = com_ptr_t<T>;
}
