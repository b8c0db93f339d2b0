// Init captures: moved, copied through a pointer, made by a call. Primary: the capture.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

// A transaction of a database library whose connections know their thread.
class NOT_SEND transaction
{
      public:
	transaction();
	transaction(transaction &&) noexcept;
	transaction(const transaction &);
	transaction &operator=(transaction &&) noexcept;
	~transaction();
	void put(const std::string &key, std::string value);
	void commit();
};

transaction begin_transaction();

void
bad_moved(std::map<std::string, std::string> rows)
{
	transaction work;
	// expect-next: non-send-capture
	std::thread writer([work = std::move(work), rows = std::move(rows)]() mutable {
		for (auto &[key, value] : rows)
			work.put(key, value);
		work.commit();
	});
	writer.join();
}

void
bad_made_in_capture()
{
	std::thread writer([work = begin_transaction()]() mutable { // expect: non-send-capture@22
		work.put("state", "done");
		work.commit();
	});
	writer.join();
}

void
bad_copied_through_pointer(const transaction *shared)
{
	// expect-next: non-send-capture
	std::jthread writer([work = *shared]() mutable { work.commit(); });
}

void
bad_other_type(transaction work)
{
	std::jthread writer(
		[held = std::optional(std::move(work))]() mutable { // expect: non-send-capture
			held->commit();
			held.reset();
		});
}

void
bad_owned()
{
	std::jthread writer([work = std::make_unique<transaction>()] { // expect: non-send-capture
		work->commit();
	});
}

std::string describe(const transaction &work);

void
good_derived_value()
{
	transaction work;
	work.put("state", "done");
	std::jthread logger([text = describe(work)] { std::puts(text.c_str()); });
	work.commit();
}
