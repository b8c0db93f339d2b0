// The raw pointer out of a local owner: a borrow of what the owner frees.
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

struct image {
	int width = 0, height = 0;
};

void scale(image *which, int factor);

void
bad_unique_get()
{
	auto photo = std::make_unique<image>();
	std::thread(scale, photo.get(), 2).detach(); // expect: borrow-escapes-task@21
}

void
bad_captured(std::unique_ptr<image> photo)
{
	image *raw = photo.get();
	std::thread([raw] { scale(raw, 2); }).detach(); // expect: borrow-escapes-task
}

void
bad_dereferenced()
{
	auto photo = std::make_unique<image>();
	image &alias = *photo;
	std::thread([&alias] { scale(&alias, 2); }).detach(); // expect: borrow-escapes-task
}

void
bad_shared_get()
{
	auto photo = std::make_shared<image>();
	std::thread(scale, photo.get(), 2).detach(); // expect: borrow-escapes-task
}

void
bad_address_of_pointee()
{
	auto photo = std::make_unique<image>();
	std::thread([raw = &*photo] { scale(raw, 3); }).detach(); // expect: borrow-escapes-task
}

void
bad_optional(int width)
{
	std::optional<image> photo(image{width, 2});
	std::thread([raw = &*photo] { scale(raw, 3); }).detach(); // expect: borrow-escapes-task
}

void
bad_owner_by_reference()
{
	auto photo = std::make_unique<image>();
	std::thread([&photo] { scale(photo.get(), 2); }).detach(); // expect: borrow-escapes-task
}

void
good_handed_over()
{
	auto photo = std::make_unique<image>();
	std::thread([photo = std::move(photo)] { scale(photo.get(), 2); }).detach();
}

void
good_released()
{
	auto photo = std::make_unique<image>();
	std::thread([raw = photo.release()] {
		scale(raw, 2);
		delete raw;
	}).detach();
}

void
good_shared()
{
	auto photo = std::make_shared<image>();
	std::thread([photo] { scale(photo.get(), 2); }).detach();
}

void
good_joined()
{
	auto photo = std::make_unique<image>();
	std::thread scaler(scale, photo.get(), 2);
	scaler.join();
}
