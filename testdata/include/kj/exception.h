// Stand-in for KJ.
#pragma once

namespace kj {
class Exception {
	int type;
};
}
