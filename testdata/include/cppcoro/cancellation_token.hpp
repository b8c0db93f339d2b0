// Stands in for cppcoro: cancellation_token.
#pragma once

namespace cppcoro
{
class cancellation_token
{
      public:
	cancellation_token();
	cancellation_token(const cancellation_token &) noexcept;
	~cancellation_token();
};
} // namespace cppcoro
