// Stand-in for SerenityOS's AK.
#pragma once

namespace AK {
template <typename T> class [[nodiscard]] NonnullOwnPtr {
public:
	NonnullOwnPtr(const NonnullOwnPtr &other);
	NonnullOwnPtr(NonnullOwnPtr &&other);
	~NonnullOwnPtr();
	T *operator->();

private:
	T *m_ptr;
};
}
