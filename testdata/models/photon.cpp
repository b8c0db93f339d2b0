#include <photon/photon.h>
#include <photon/thread/std-compat.h>
#include <photon/thread/thread.h>
#include <photon/thread/thread11.h>
#include <photon/thread/workerpool.h>
