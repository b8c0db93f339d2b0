// Stand-in for LLVM's support library.
#pragma once

namespace llvm {
template <typename Fn> class function_ref;
template <typename Ret, typename... Params> class function_ref<Ret(Params...)> {
public:
	template <typename Callable> function_ref(Callable &&callable) {}

private:
	void *callable;
};
}
