// Stand-in for Poco.
#pragma once

namespace Poco {
class Runnable {
public:
	virtual ~Runnable();
	virtual void run() = 0;
};
class Thread {
public:
	using Callable = void (*)(void *);
	Thread();
	~Thread();
	void start(Runnable &target);
	void start(Callable target, void *pData = nullptr);
	template <class Functor> void startFunc(Functor &&fn) {}
	void join();
	bool tryJoin(long milliseconds);
	static void sleep(long milliseconds);

private:
	void *impl;
};
}
