// Stand-in for userver's waits for many tasks.
#pragma once

namespace userver::engine {
template <typename... Tasks> void WaitAllChecked(Tasks &...tasks);
template <typename... Tasks> void GetAll(Tasks &...tasks);
}
