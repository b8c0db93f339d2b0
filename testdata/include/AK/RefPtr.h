// Stand-in for SerenityOS's AK.
#pragma once

namespace AK {
template <typename T> class [[nodiscard]] RefPtr {
public:
	RefPtr(const RefPtr &other);
	RefPtr(RefPtr &&other);
	~RefPtr();
	T *operator->();

private:
	T *m_ptr;
};
}
