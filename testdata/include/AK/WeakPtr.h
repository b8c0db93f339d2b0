// Stand-in for SerenityOS's AK.
#pragma once
#include <AK/Weakable.h>

namespace AK {
template <typename T> class [[nodiscard]] WeakPtr {
	RefPtr<WeakLink> m_link;
};
}
