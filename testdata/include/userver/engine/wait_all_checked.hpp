// Stand-in for userver.
#pragma once
#include <userver/engine/get_all.hpp>
