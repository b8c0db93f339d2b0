// Stands in for a header of Asio.
#pragma once

#include <asio.hpp>
