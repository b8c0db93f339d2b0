// Library types that hold values: as their parts are, so are they.
#include <future>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "sendsync.h"

// A handle of a scripting language's collector.
class NOT_SEND local_handle
{
      public:
	local_handle();
	local_handle(const local_handle &);
	bool truthy() const;
};

bool
bad_optional(std::optional<local_handle> value)
{
	auto result = std::async(std::launch::async, [value] { // expect: non-send-capture
		return value && value->truthy();
	});
	return result.get();
}

bool
bad_variant(std::variant<std::monostate, int, local_handle> value)
{
	auto result = std::async(std::launch::async, [value] { // expect: non-send-capture
		return std::holds_alternative<int>(value);
	});
	return result.get();
}

bool
bad_pair(const std::pair<std::string, local_handle> &named)
{
	auto result = std::async(std::launch::async, [named] { // expect: non-send-capture
		return named.second.truthy();
	});
	return result.get();
}

bool
bad_tuple(local_handle of)
{
	auto call = std::make_tuple(std::string("check"), 3, of);
	auto result = std::async(std::launch::async, [call] { // expect: non-send-capture
		return std::get<2>(call).truthy();
	});
	return result.get();
}

bool
bad_nested(std::vector<std::optional<std::pair<int, local_handle>>> values)
{
	// expect-next: non-send-capture
	auto empty = [values = std::move(values)] { return values.empty(); };
	auto result = std::async(std::launch::async, std::move(empty));
	return result.get();
}

// One part that travels, taken out of the pair.
bool
good_one_part(const std::pair<std::string, local_handle> &named)
{
	auto result = std::async(std::launch::async, [name = named.first] { return name.empty(); });
	return result.get();
}

bool
good_all_parts(std::variant<int, std::string> value, std::optional<std::tuple<int, double>> range)
{
	auto result = std::async(std::launch::async, [value, range] {
		return range.has_value() && std::holds_alternative<int>(value);
	});
	return result.get();
}
