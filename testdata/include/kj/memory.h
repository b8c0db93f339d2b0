// Stand-in for KJ.
#pragma once

namespace kj {
class Disposer {};
template <typename T, typename StaticDisposer = decltype(nullptr)> class Own {
public:
	Own(Own &&other) noexcept;
	~Own() noexcept(false);
	T *operator->();

private:
	const Disposer *disposer;
	T *ptr;
};
template <typename T> class Maybe {
	T value;
};
}
