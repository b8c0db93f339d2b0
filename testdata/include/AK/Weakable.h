// Stand-in for SerenityOS's AK.
#pragma once
#include <AK/RefCounted.h>
#include <AK/RefPtr.h>

namespace AK {
class WeakLink : public RefCounted<WeakLink> {
	mutable void *m_ptr;
};
template <typename T> class Weakable {
	mutable RefPtr<WeakLink> m_link;
};
}
