#include "metrics.hpp"

#include <fstream>
#include <utility>

namespace relay
{

label::label(std::string_view text) : shared_(new shared{1, std::string(text)})
{
}

label::label(const label &other) : shared_(other.shared_)
{
	shared_->labels++;
}

label::~label()
{
	if (--shared_->labels == 0)
		delete shared_;
}

const std::string &
label::text() const
{
	return shared_->text;
}

void
metrics::count(std::string_view verb)
{
	auto found = counters_.find(verb);

	if (found == counters_.end())
		found = counters_.emplace(std::string(verb), counter{label(verb), 0}).first;
	found->second.value++;
}

snapshot
metrics::take()
{
	snapshot now{++taken_, {"requests by verb", {}}};

	for (const auto &[verb, counted] : counters_)
		now.requests.samples.push_back({counted.name, counted.value});
	return now;
}

std::string
render(const snapshot &of)
{
	std::string text = "# " + std::to_string(of.number) + " " + of.requests.help + "\n";

	for (const sample &each : of.requests.samples)
		text += each.name.text() + " " + std::to_string(each.value) + "\n";
	return text;
}

static void
write_file(const std::string &path, const std::string &text)
{
	std::ofstream(path) << text;
}

metrics_flusher::metrics_flusher(std::string path) : path_(std::move(path))
{
}

metrics_flusher::~metrics_flusher()
{
	wait();
}

void
metrics_flusher::wait()
{
	if (writer_.joinable())
		writer_.join();
}

// Keeps the rendering off the loop's thread too.
void
metrics_flusher::flush(snapshot now)
{
	wait();
	writer_ = std::thread([now, path = path_] { write_file(path, render(now)); });
}

// Rendered here, where the labels belong; only text crosses.
void
metrics_flusher::flush_rendered(const snapshot &now)
{
	wait();
	writer_ = std::thread([text = render(now), path = path_] { write_file(path, text); });
}

} // namespace relay
