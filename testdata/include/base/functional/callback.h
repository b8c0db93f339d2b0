// Stand-in for Chromium's base.
#pragma once

namespace base {
template <typename Signature> class OnceCallback {
public:
	OnceCallback(OnceCallback &&other) noexcept;
	~OnceCallback();

private:
	void *holder_;
};
template <typename Signature> class RepeatingCallback {
public:
	RepeatingCallback(const RepeatingCallback &other);
	~RepeatingCallback();

private:
	void *holder_;
};
using OnceClosure = OnceCallback<void()>;
}
