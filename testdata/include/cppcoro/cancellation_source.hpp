// Stands in for cppcoro: cancellation_source.
#pragma once

namespace cppcoro
{
class cancellation_source
{
      public:
	cancellation_source();
	cancellation_source(const cancellation_source &) noexcept;
	~cancellation_source();
};
} // namespace cppcoro
