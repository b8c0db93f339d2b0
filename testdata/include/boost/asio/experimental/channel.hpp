// Stands in for a header of Asio.
#pragma once

#include <boost/asio.hpp>
