// Stand-in for WTF.
#pragma once

namespace WTF {
template <typename Signature> class Function;
template <typename Out, typename... In> class Function<Out(In...)> {
public:
	template <typename Callable> Function(Callable &&callable) {}
	Function(Function &&other);
	~Function();

private:
	void *m_callableWrapper;
};
}
