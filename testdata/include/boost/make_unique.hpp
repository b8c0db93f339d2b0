// Stands in for Boost: make_unique.
#pragma once

#include <boost/smart_ptr.hpp>
