// What is only declared, or erased, may be fine: silent at `targeted`.
// expect-none
#include <functional>
#include <memory>
#include <thread>

class engine;
void rev(const engine &of);
class vehicle
{
      public:
	void start()
	{
		std::jthread worker([this] { drive(); });
	}
	void drive() const;

      private:
	class parts;
	std::unique_ptr<parts> parts_;
	std::function<void()> on_start_;
	void *context_ = nullptr;
};

void
good_unknown(const engine &with, const std::function<void()> &after)
{
	std::jthread worker([&with, &after] {
		rev(with);
		after();
	});
}
