// Stand-in for Chromium's base.
#pragma once

template <class T> class scoped_refptr {
public:
	scoped_refptr(T *p);
	scoped_refptr(const scoped_refptr &r);
	scoped_refptr(scoped_refptr &&r) noexcept;
	~scoped_refptr();
	T *operator->() const;
	T *get() const;

private:
	T *ptr_;
};
