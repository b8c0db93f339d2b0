// Stand-in for LLVM's support library.
#pragma once
#include <future>

namespace llvm {
class ThreadPoolInterface {
public:
	virtual ~ThreadPoolInterface();
	virtual void wait() = 0;
	template <typename Func> auto async(Func &&F) -> std::shared_future<decltype(F())> { return {}; }
	template <typename Function, typename... Args> auto async(Function &&F, Args &&...ArgList) { return async([&] { return F(ArgList...); }); }
};
class StdThreadPool : public ThreadPoolInterface {
public:
	~StdThreadPool() override;
	void wait() override;
};
}
