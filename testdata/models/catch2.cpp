// The header that declares the name of annotations/models/catch2.yaml. Debian has version 2, which is another one.
#include <catch2/catch_all.hpp>
