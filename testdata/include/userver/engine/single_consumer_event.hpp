// Stand-in for userver's event.
#pragma once

namespace userver::engine {
class SingleConsumerEvent final {
public:
	bool WaitForEvent();
	void Send();
};
}
