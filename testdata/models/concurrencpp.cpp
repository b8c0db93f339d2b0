// The headers that declare every name of annotations/models/concurrencpp.yaml. No Debian package has them.
#include <concurrencpp/concurrencpp.h>
