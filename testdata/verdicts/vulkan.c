// What the model of vulkan says of its types, and what structure makes of it.
#include <vulkan/vulkan.h>

struct uses {
	VkCommandBuffer v0;
	VkQueue v1;
	VkDevice v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct VkCommandBuffer_T *: send yes, sync no
// verdict: struct VkQueue_T *: send yes, sync no
// verdict: struct VkDevice_T *: send yes, sync yes
