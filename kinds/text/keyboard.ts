export { typeByKeyboard as answer } from '../parts/type-by-keyboard'
