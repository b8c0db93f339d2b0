// Stand-in for LLVM's support library.
#pragma once
#include <functional>
#include <llvm/ADT/STLFunctionalExtras.h>

namespace llvm {
namespace parallel {
class TaskGroup {
public:
	~TaskGroup();
	void spawn(std::function<void()> f);
};
}
void parallelFor(unsigned long Begin, unsigned long End, function_ref<void(unsigned long)> Fn);
}
