// package: libvulkan-dev
#include <vulkan/vulkan.h>
