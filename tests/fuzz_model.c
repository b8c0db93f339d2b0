/* A file of models. What is wrong with it is told at a line. */
#include <string.h>

#include "analysis/model.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_file file = fuzz_file_open(data, size);
	const char *path = file.path;
	char *error = NULL;
	struct models *models = models_load(&path, 1, &error);

	if (models)
		FUZZ_EXPECT(models_type_at(models, 0) && models_function_at(models, 0));
	else
		FUZZ_EXPECT(error && strncmp(error, path, strlen(path)) == 0);
	models_free(models);
	free(error);
	fuzz_file_close(&file);
	return 0;
}
