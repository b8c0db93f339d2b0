// Stand-in for WTF.
#pragma once

namespace WTF {
template <typename T> class WeakPtr {
	void *m_impl;
};
}
