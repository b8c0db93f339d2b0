/* Stand-in for Vulkan: what the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_VULKAN_VULKAN_H
#define SENDSYNC_TESTDATA_VULKAN_VULKAN_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct VkInstance_T *VkInstance;
typedef struct VkPhysicalDevice_T *VkPhysicalDevice;
typedef struct VkDevice_T *VkDevice;
typedef struct VkQueue_T *VkQueue;
typedef struct VkCommandBuffer_T *VkCommandBuffer;
typedef struct VkFence_T *VkFence;
typedef struct VkSubmitInfo VkSubmitInfo;
typedef struct VkCommandBufferBeginInfo VkCommandBufferBeginInfo;
typedef enum VkResult { VK_SUCCESS } VkResult;
VkResult vkQueueSubmit(VkQueue queue, uint32_t submitCount, const VkSubmitInfo *pSubmits,
		       VkFence fence);
VkResult vkQueueWaitIdle(VkQueue queue);
VkResult vkDeviceWaitIdle(VkDevice device);
VkResult vkWaitForFences(VkDevice device, uint32_t fenceCount, const VkFence *pFences,
			 uint32_t waitAll, uint64_t timeout);
VkResult vkBeginCommandBuffer(VkCommandBuffer commandBuffer,
			      const VkCommandBufferBeginInfo *pBeginInfo);
VkResult vkEndCommandBuffer(VkCommandBuffer commandBuffer);

#ifdef __cplusplus
}
#endif

#endif
