// Where a statement may stand, a guard may be forgotten.
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

class parser {
public:
	explicit parser(std::string text) : text_(std::move(text))
	{
		std::lock_guard<std::mutex>{shared_}; // expect: discarded-guard
		++parsers_;
	}
	~parser()
	{
		std::lock_guard<std::mutex>{shared_}; // expect: discarded-guard
		--parsers_;
	}
	bool bad_try()
	{
		try {
			std::lock_guard<std::mutex>{mutex_}; // expect: discarded-guard
			return std::stoi(text_) > 0;
		} catch (const std::exception &) {
			std::unique_lock<std::mutex>{mutex_}; // expect: discarded-guard
			errors_.push_back(text_);
			return false;
		}
	}
	int bad_else(bool locked)
	{
		if (locked)
			++position_;
		else
			std::lock_guard<std::mutex>{mutex_}; // expect: discarded-guard
		return ++position_;
	}
	void bad_label()
	{
	again:
		std::unique_lock<std::mutex>{mutex_}; // expect: discarded-guard
		if (position_++ < 10)
			goto again;
	}
	int bad_last_operand()
	{
		return ++position_, std::lock_guard<std::mutex>{mutex_}, position_ + bad_after();
	}
	void bad_comma()
	{
		++position_, std::lock_guard<std::mutex>{mutex_}; // expect: discarded-guard
		errors_.clear();
	}
	void bad_conditional(bool shared)
	{
		shared ? (void)std::lock_guard<std::mutex>{mutex_} : (void)0; // expect: discarded-guard
		errors_.clear();
	}
	void bad_alone()
	{
		std::lock_guard<std::mutex>{mutex_}; // expect: discarded-guard
	}
	parser &operator=(const parser &other)
	{
		std::scoped_lock{mutex_, other.mutex_}; // expect: discarded-guard
		text_ = other.text_;
		return *this;
	}
	bool operator==(const parser &other) const
	{
		std::scoped_lock{mutex_, other.mutex_}; // expect: discarded-guard
		return text_ == other.text_;
	}

private:
	int bad_after()
	{
		(std::lock_guard<std::mutex>{mutex_}); // expect: discarded-guard
		return position_;
	}

	static inline std::mutex shared_;
	static inline int parsers_;
	mutable std::mutex mutex_;
	std::string text_;
	std::vector<std::string> errors_;
	int position_ = 0;
};
