// Stand-in for ACE.
#pragma once

template <class X, class ACE_LOCK> class ACE_Refcounted_Auto_Ptr {
	void *rep_;
};
