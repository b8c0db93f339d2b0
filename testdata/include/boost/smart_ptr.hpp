// Stands in for Boost: owners, in the namespaces of Boost 1.74. Own words; no behaviour.
#pragma once

#include <memory>
#include <type_traits>

namespace boost
{
template <class T> class shared_ptr
{
      public:
	shared_ptr() noexcept;
	template <class Y> explicit shared_ptr(Y *p)
	{
	}
	shared_ptr(const shared_ptr &) noexcept;
	shared_ptr(shared_ptr &&) noexcept;
	template <class Y> shared_ptr(const shared_ptr<Y> &) noexcept
	{
	}
	~shared_ptr();
	shared_ptr &operator=(const shared_ptr &) noexcept;
	shared_ptr &operator=(shared_ptr &&) noexcept;
	void reset() noexcept;
	std::add_lvalue_reference_t<T> operator*() const noexcept;
	T *operator->() const noexcept;
	T *get() const noexcept;
	explicit operator bool() const noexcept;
};
template <class T> class weak_ptr
{
      public:
	weak_ptr() noexcept;
	template <class Y> weak_ptr(const shared_ptr<Y> &) noexcept
	{
	}
	shared_ptr<T> lock() const noexcept;
};
template <class T> class enable_shared_from_this
{
      public:
	shared_ptr<T> shared_from_this();

      private:
	mutable weak_ptr<T> weak_this_;
};
template <class T, class... A>
shared_ptr<T>
make_shared(A &&...)
{
	return static_cast<shared_ptr<T> (*)()>(nullptr)();
}
template <class T> class scoped_ptr
{
      public:
	explicit scoped_ptr(T *p = nullptr) noexcept;
	scoped_ptr(const scoped_ptr &) = delete;
	~scoped_ptr();
	void reset(T *p = nullptr) noexcept;
	T &operator*() const noexcept;
	T *operator->() const noexcept;
	T *get() const noexcept;
};
template <class T> class intrusive_ptr
{
      public:
	constexpr intrusive_ptr() noexcept;
	intrusive_ptr(T *p, bool add = true);
	intrusive_ptr(const intrusive_ptr &);
	intrusive_ptr(intrusive_ptr &&) noexcept;
	~intrusive_ptr();
	intrusive_ptr &operator=(const intrusive_ptr &);
	void reset();
	T &operator*() const noexcept;
	T *operator->() const noexcept;
	T *get() const noexcept;

      private:
	T *px_;
};
template <class T, class... A>
std::unique_ptr<T>
make_unique(A &&...)
{
	return static_cast<std::unique_ptr<T> (*)()>(nullptr)();
}
} // namespace boost
