// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
class Status {
public:
	Status(const Status &other);
	~Status();
	bool ok() const;

private:
	unsigned long rep_;
};
}
}
