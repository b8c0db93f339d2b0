#include <CoreMinimal.h>
