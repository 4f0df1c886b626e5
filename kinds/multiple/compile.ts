export { compileOptions as compile } from '../parts/compile-options'
