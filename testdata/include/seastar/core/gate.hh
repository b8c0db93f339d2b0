// Stand-in for Seastar's gate.
#pragma once
#include <seastar/core/future.hh>

namespace seastar {
class gate {
public:
	class holder {
	public:
		explicit holder(gate &g);
		~holder();

	private:
		gate *_g;
	};
	holder hold();
	future<> close() noexcept;

private:
	unsigned long _count;
};
template <typename Func> future<> with_gate(gate &g, Func &&func) { return future<>::make(); }
}
