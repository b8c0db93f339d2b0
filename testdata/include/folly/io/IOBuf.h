// Stands in for folly (2025): IOBuf.
#pragma once

#include <cstdint>
#include <memory>

namespace folly
{
class IOBuf
{
      public:
	static std::unique_ptr<IOBuf> create(std::size_t);
	std::unique_ptr<IOBuf> clone() const;
	const std::uint8_t *data() const;
};
} // namespace folly
