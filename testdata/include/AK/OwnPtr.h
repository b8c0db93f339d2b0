// Stand-in for SerenityOS's AK.
#pragma once

namespace AK {
template <typename T> class [[nodiscard]] OwnPtr {
public:
	OwnPtr(const OwnPtr &other);
	OwnPtr(OwnPtr &&other);
	~OwnPtr();
	T *operator->();

private:
	T *m_ptr;
};
}
